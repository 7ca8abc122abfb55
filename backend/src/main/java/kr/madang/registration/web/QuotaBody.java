package kr.madang.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.Quota;
import kr.madang.web.Label;
import org.jspecify.annotations.Nullable;

/**
 * A quota as an organizer fills it in.
 *
 * @param day for the kind DAY
 * @param session for the kind SESSION
 * @param admissionTypes for the kinds TYPES and SESSION
 */
record QuotaBody(
        @NotNull @Valid Label name,
        @NotNull Kind kind,
        @Nullable LocalDate day,
        @Nullable UUID session,
        @NotNull @Size(max = 100) List<@NotNull UUID> admissionTypes,
        @NotNull @Min(0) @Max(10_000_000) Integer capacity) {

    Quota toQuota(Quota.Id id, long version) {
        return new Quota(id, name.inTwoLanguages(), toScope(), capacity, 0, version);
    }

    private Quota.Scope toScope() {
        Set<AdmissionType.Id> types =
                admissionTypes.stream().map(AdmissionType.Id::new).collect(Collectors.toSet());
        return switch (kind) {
            case EXPO -> new Quota.Scope.WholeExpo();
            case TYPES -> new Quota.Scope.Types(ensureSome(types));
            case DAY -> new Quota.Scope.Day(ensureGiven(day));
            case SESSION -> new Quota.Scope.Session(ensureGiven(session), ensureSome(types));
        };
    }

    private static Set<AdmissionType.Id> ensureSome(Set<AdmissionType.Id> types) {
        if (types.isEmpty()) {
            throw new Quota.ScopeUnknown();
        }
        return types;
    }

    private static <T> T ensureGiven(@Nullable T value) {
        if (value == null) {
            throw new Quota.ScopeUnknown();
        }
        return value;
    }

    /** What a quota counts. */
    enum Kind {
        EXPO,
        TYPES,
        DAY,
        SESSION;

        static Kind of(Quota.Scope scope) {
            if (scope instanceof Quota.Scope.Types) {
                return TYPES;
            }
            if (scope instanceof Quota.Scope.Day) {
                return DAY;
            }
            return scope instanceof Quota.Scope.Session ? SESSION : EXPO;
        }
    }
}
