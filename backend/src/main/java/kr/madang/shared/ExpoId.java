package kr.madang.shared;

import java.util.UUID;

/** One edition of an expo. */
public record ExpoId(UUID value) {}
