package kr.madang.registration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * How many may come in. Several may count the same registration, which then takes a place in each of them or in none.
 *
 * @param version how often it was edited
 */
public record Quota(Id id, InTwoLanguages name, Scope scope, int capacity, int taken, long version) {

    private static final int MANY_FROM = 10;

    public Quota {
        if (taken < 0 || taken > capacity) {
            throw new IllegalArgumentException(taken + " places taken of " + capacity);
        }
    }

    /** A quota of which nothing is taken yet. */
    public static Quota of(InTwoLanguages name, Scope scope, int capacity) {
        return new Quota(new Id(Ids.next()), name, scope, capacity, 0, 0);
    }

    /** Roughly what is left: few from a tenth of the capacity downwards. */
    public Places places() {
        int free = capacity - taken;
        if (free == 0) {
            return Places.NONE;
        }
        return free * MANY_FROM > capacity ? Places.MANY : Places.FEW;
    }

    /** What is left of an admission type: as little as in the fullest quota that counts it. */
    static Places placesOf(AdmissionType type, Collection<Quota> quotas) {
        return quotas.stream()
                .filter(quota -> quota.scope().counts(type))
                .map(Quota::places)
                .max(Comparator.naturalOrder())
                .orElse(Places.MANY);
    }

    /** The id of a quota. */
    public record Id(UUID value) {}

    /** How much is left, told so that nobody races for a number. From much to nothing. */
    public enum Places {
        MANY,
        FEW,
        NONE
    }

    /** Which registrations a quota counts. */
    public sealed interface Scope {

        boolean counts(AdmissionType type);

        /** Every registration of the expo. */
        record WholeExpo() implements Scope {

            @Override
            public boolean counts(AdmissionType type) {
                return true;
            }
        }

        /** Those of some admission types. */
        record Types(Set<AdmissionType.Id> types) implements Scope {

            public Types {
                types = Set.copyOf(types);
            }

            @Override
            public boolean counts(AdmissionType type) {
                return types.contains(type.id());
            }
        }

        /** Those that admit on one day. */
        record Day(LocalDate day) implements Scope {

            @Override
            public boolean counts(AdmissionType type) {
                return type.admitsOn(day);
            }
        }

        /** Those of the admission types that let one into a session. */
        record Session(UUID session, Set<AdmissionType.Id> types) implements Scope {

            public Session {
                types = Set.copyOf(types);
            }

            @Override
            public boolean counts(AdmissionType type) {
                return types.contains(type.id());
            }
        }
    }

    /** More are registered than the quota would then hold. */
    @Problem(code = "quota-too-small", kind = Problem.Kind.CONFLICT)
    public static class TooSmall extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The expo has no such quota. */
    @Problem(code = "quota-unknown", kind = Problem.Kind.ABSENT)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** An admission type or session that a quota is to count is not one of the expo. */
    @Problem(code = "quota-scope-unknown", kind = Problem.Kind.UNACCEPTABLE)
    public static class ScopeUnknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
