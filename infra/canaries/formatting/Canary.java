package canary;

/** Not formatted as the house formats. */
final class Canary {
  int half( int whole ) { return whole/2; }
}
