package kr.madang.account;

import java.util.UUID;
import kr.madang.web.Capability;

/** Somebody who buys at this expo. */
public record BuyerMember(Person.Id person, UUID buyer) implements Capability {}
