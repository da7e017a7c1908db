# Opens the wire's ends: three network namespaces, a TUN device in each, and Node as the only holder of their descriptors.
# Stages run one after another in one process (client -> vantage -> internet); each execs the next in a new namespace.
# perl-base, because it is on every Debian and can ioctl; the interface is not called tun*, for Chromium takes that for no network.
use strict;
$^F = 255;    # keep descriptors over exec

sub tun {
  my ($name) = @_;
  sysopen(my $device, '/dev/net/tun', 2) or die "cannot open /dev/net/tun: $!\n";
  my $request = pack('a16 S x22', $name, 0x1001);    # IFF_TUN | IFF_NO_PI
  ioctl($device, 0x400454ca, $request) or die "cannot make the network device $name: $!\n";
  return $device;
}

sub configure {
  my ($file) = @_;
  for my $knob ('conf/all/disable_ipv6', 'conf/default/disable_ipv6') {
    if (open(my $sysctl, '>', "/proc/sys/net/ipv6/$knob")) { print $sysctl "1\n"; close $sysctl; }
  }
  system('ip', '-batch', $file) == 0 or die "ip -batch $file failed\n";
}

sub shadow_files {
  my ($folder) = @_;
  for my $name ('resolv.conf', 'nsswitch.conf', 'hosts') {
    next unless -e "/etc/$name";
    system('mount', '--bind', "$folder/$name", "/etc/$name") == 0 or die "cannot shadow /etc/$name\n";
  }
  # A name service cache of the host would answer over the host's network.
  for my $socket ('/run/nscd/socket', '/run/systemd/resolve/io.systemd.Resolve') {
    system('mount', '--bind', '/dev/null', $socket) if -e $socket;
  }
}

my ($stage, $folder, @command) = @ARGV;
my @kept = (tun('eth0'));
push @kept, tun('vpn0') if $stage eq 'client';
open(my $namespace, '<', '/proc/self/ns/net') or die "cannot open the network namespace: $!\n";
push @kept, $namespace;
$ENV{LAB_DESCRIPTORS} = join(',', grep { $_ } $ENV{LAB_DESCRIPTORS}, map { fileno($_) } @kept);
shadow_files($folder) if $stage eq 'client';
configure("$folder/$stage.ip");
my %next = (client => 'vantage', vantage => 'internet');
if ($next{$stage}) { exec('unshare', '--net', '--', 'perl', $0, $next{$stage}, $folder, @command) or die "unshare: $!\n"; }
exec(@command) or die "cannot start $command[0]: $!\n";
