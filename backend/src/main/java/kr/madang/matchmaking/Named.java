package kr.madang.matchmaking;

import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/** A company by its names. */
public record Named(UUID id, InTwoLanguages name) {}
