package kr.madang.account;

import java.util.UUID;
import kr.madang.web.Capability;

/** Somebody who acts for an exhibitor of this expo. */
public record ExhibitorMember(Person.Id person, UUID exhibitor) implements Capability {}
