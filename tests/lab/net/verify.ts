// Does each interference show to ordinary tools in the client's place, and not from the control vantage?

import type { WorldState } from './world.ts';

export interface VerifyRow {
  whom: string;
  host: string;
  kind: string;
  tool: string;
  client: string;
  vantage: string;
}

export interface Places {
  clientCommand(argv: string[]): string[];
  vantageCommand(argv: string[]): string[];
  caCertificateFile: string;
}

export async function verifyWorld(_state: WorldState, _places: Places): Promise<VerifyRow[]> {
  return [];
}
