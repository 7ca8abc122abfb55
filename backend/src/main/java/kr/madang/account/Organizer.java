package kr.madang.account;

import kr.madang.web.Capability;

/** Somebody who runs this expo. */
public record Organizer(Person.Id person) implements Capability {}
