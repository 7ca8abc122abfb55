package canary.first;

import canary.second.Home;

/** Uses a module that its own does not declare. */
record Trespasser(Home home) {}
