package canary.second;

/** Belongs to another module. */
public record Home(String street) {}
