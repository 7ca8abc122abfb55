package kr.madang.planner;

/** Where both requests are held, the one is held in an earlier slot than the other. */
public record Precedence(MeetingRequest.Id before, MeetingRequest.Id after) {}
