package kr.madang.registration;

import kr.madang.web.Capability;

/** The holder of a registration's manage link: the visitor, without an account. */
public record VisitorAccess(Registration.Id registration) implements Capability {}
