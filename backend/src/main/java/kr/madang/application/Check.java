package kr.madang.application;

import java.time.Instant;
import kr.madang.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found at one item of the checklist.
 *
 * @param reason what is wrong; null if, and only if, it is ok
 */
public record Check(Item item, boolean ok, @Nullable String reason, Person.Id by, Instant at) {

    public Check {
        if (ok != (reason == null)) {
            throw new IllegalArgumentException("What is not ok has a reason, and nothing else");
        }
    }

    /** What every application is looked at for. */
    public enum Item {
        COMPANY,
        CONTACT,
        BOOTH,
        PRODUCTS,
        DOCUMENTS
    }
}
