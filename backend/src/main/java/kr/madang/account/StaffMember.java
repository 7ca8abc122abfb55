package kr.madang.account;

import kr.madang.web.Capability;

/** Somebody who works at the doors of this expo; organizers may too. */
public record StaffMember(Person.Id person) implements Capability {}
