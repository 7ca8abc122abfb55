package kr.madang.account;

import java.util.UUID;
import kr.madang.web.Capability;

/**
 * Somebody who looks after the members of their own company.
 *
 * @param role EXHIBITOR or BUYER
 * @param company the exhibitor or the buyer
 */
public record CompanyOwner(Person.Id person, Role role, UUID company) implements Capability {}
