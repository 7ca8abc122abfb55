package kr.madang.insight;

import kr.madang.matchmaking.Publication;

/**
 * The expo in figures.
 *
 * @param registrations that are good for entry
 * @param exhibitors that are approved
 * @param sessions of the programme, classes among them
 * @param meetings of the published plans, by state
 */
public record Overview(long registrations, long exhibitors, long buyers, long sessions, Publication.Counts meetings) {}
