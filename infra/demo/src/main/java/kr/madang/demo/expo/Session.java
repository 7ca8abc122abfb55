package kr.madang.demo.expo;

import java.util.List;
import java.util.Optional;

/**
 * One part of the programme, in one room at one time.
 *
 * @param key unique in the expo, for example {@code s014}
 * @param speakers those who present; with a panel the first is the moderator (좌장)
 * @param audience the age group of a class; talks are for everybody
 * @param capacity how many may attend, never more than the room holds
 */
public record Session(
        String key,
        Type type,
        Bilingual title,
        Room room,
        Span time,
        List<Exhibitor.Person> speakers,
        Optional<AgeGroup> audience,
        int capacity) {

    /** 세션 유형. */
    public enum Type {
        KEYNOTE,
        TALK,
        PANEL,
        CLASS
    }

    /** For whom an AI literacy class is made. */
    public enum AgeGroup {
        CHILDREN("어린이", "Children"),
        TEENAGERS("청소년", "Teenagers"),
        ADULTS("성인", "Adults"),
        SENIORS("어르신", "Seniors");

        private final String ko;
        private final String en;

        AgeGroup(String ko, String en) {
            this.ko = ko;
            this.en = en;
        }

        public Bilingual label() {
            return new Bilingual(ko, en);
        }
    }

    /** A place of sessions (회의실) and how many it holds (수용 인원). */
    public record Room(Bilingual name, int capacity) {}

    public Session {
        speakers = List.copyOf(speakers);
        if (capacity > room.capacity()) {
            throw new IllegalArgumentException(
                    key + " promises more seats than " + room.name().en() + " has");
        }
    }
}
