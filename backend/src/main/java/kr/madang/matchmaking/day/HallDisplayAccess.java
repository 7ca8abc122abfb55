package kr.madang.matchmaking.day;

import java.util.UUID;
import kr.madang.web.Capability;

/**
 * A screen that shows the meeting tables to everybody in the hall.
 *
 * @param link the id of the link that it was opened by
 */
public record HallDisplayAccess(UUID link) implements Capability {}
