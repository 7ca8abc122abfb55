package kr.madang.account;

import java.util.UUID;
import kr.madang.web.Capability;

/**
 * Somebody with meetings at this expo, on either side of the table; whoever is on both acts for the exhibitor.
 *
 * @param role EXHIBITOR or BUYER
 * @param company the exhibitor or the buyer
 */
public record MeetingMember(Person.Id person, Role role, UUID company) implements Capability {}
