// Which entries of a JSON document came whole, if it was cut?

/** Up to the last entry that is closed, and what is open around it closed; the text itself if no list is open. */
export function wholePartOf(text: string): string {
  let isString = false;
  let open = '';
  let [end, closing] = [-1, ''];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (isString) {
      if (sign === '\\') at++;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === '{' || sign === '[') {
      // No feed is nested so; what it is, JSON.parse says.
      if (open.length >= MAX_DEPTH) return text;
      open += sign;
    } else if (sign === '}' || sign === ']') {
      open = open.slice(0, -1);
      // The list of entries is the document or one of its members.
      if (open === '[' || open === '{[') [end, closing] = [at + 1, open === '[' ? ']' : ']}'];
    }
  }
  return end < 0 ? text : text.slice(0, end) + closing;
}

const MAX_DEPTH = 64;
