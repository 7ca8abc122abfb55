package kr.madang.registration;

import kr.madang.web.Capability;

/** The holder of a guardian's link: whoever reads the guardian's mail. */
public record GuardianAccess(GuardianRequest request) implements Capability {}
