package kr.madang.shared;

import java.util.UUID;

/** The city that holds expos; nothing of one host is reachable from another. */
public record HostId(UUID value) {}
