package kr.madang.account;

import java.util.UUID;

/** Somebody with an account. Visitors need none. */
public record Person(Id id, String email, String name) {

    /** The id of a person. */
    public record Id(UUID value) {}
}
