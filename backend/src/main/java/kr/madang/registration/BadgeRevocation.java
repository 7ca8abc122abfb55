package kr.madang.registration;

/**
 * That badges of a ticket are good no more.
 *
 * @param goodFrom the first revision that is good; 16, which no badge has, if none is
 * @param version of the list of the expo, counting up from 1; a ticket has its latest only
 */
public record BadgeRevocation(Ticket ticket, int goodFrom, long version) {}
