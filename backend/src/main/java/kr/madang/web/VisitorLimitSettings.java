package kr.madang.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a client is held to that an installation may have to widen.
 *
 * @param registrationsPerClient how many may be sent in within an hour from one address: a hall in which ten thousand phones
 *     share one, each of which registers, and some of them twice
 */
@ConfigurationProperties("madang.visitor-limits")
record VisitorLimitSettings(@DefaultValue("12000") int registrationsPerClient) {}
