package kr.madang.planner.rules;

import kr.madang.planner.Interpreter;
import org.jspecify.annotations.Nullable;

/** When a meeting is held and who interprets, if anybody does. Which table it gets is decided after the search. */
public record Place(OpenSlot slot, @Nullable Interpreter interpreter) {}
