package kr.madang.expo;

import java.util.UUID;

/** A numbered place for one-to-one meetings. */
public record MeetingTable(UUID id, int number) {

    public MeetingTable {
        if (number < 1) {
            throw new IllegalArgumentException("Tables are numbered from 1");
        }
    }
}
