package kr.madang.application;

import kr.madang.web.Capability;

/** The holder of an application's link: whoever reads the mail of the address. */
public record ApplicationAccess(Application.Id application) implements Capability {}
