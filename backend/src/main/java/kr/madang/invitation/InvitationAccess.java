package kr.madang.invitation;

import kr.madang.web.Capability;

/** The holder of an invitation's link: whoever reads the mail of the address. */
public record InvitationAccess(Invitation invitation) implements Capability {}
