package kr.madang.messaging;

import java.time.Instant;
import kr.madang.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer has made a kind of message say.
 *
 * @param version 1 for the first change of the kind, then 2 and so on
 * @param wording null if it is the standard one again
 */
public record WordingChange(
        String kind, int version, @Nullable Wording wording, Person.Id by, Instant at) {}
