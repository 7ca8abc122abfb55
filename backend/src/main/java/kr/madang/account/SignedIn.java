package kr.madang.account;

import kr.madang.web.Capability;

/**
 * Somebody who has signed in, whatever they may do.
 *
 * @param subject the id Keycloak gives the person
 */
public record SignedIn(String subject) implements Capability {}
