package kr.madang.exhibitor;

import java.util.UUID;

/** A booth given to an exhibitor. */
public record BoothAssignment(Exhibitor.Id exhibitor, UUID booth) {}
