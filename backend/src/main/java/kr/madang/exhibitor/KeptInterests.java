package kr.madang.exhibitor;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.shared.Changes;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/** All interests of an expo, and what may become of them. */
class KeptInterests {

    /** So that a number fits behind it. */
    private static final int LONGEST_CODE = 36;

    private final Map<String, KeptInterest> byCode;

    KeptInterests(List<KeptInterest> all) {
        byCode = all.stream().collect(toMap(KeptInterest::code, identity()));
    }

    KeptInterest get(String code, long version) {
        return Optional.ofNullable(byCode.get(code))
                .filter(kept -> kept.version() == version)
                .orElseThrow(KeptInterest.EditedMeanwhile::new);
    }

    Optional<KeptInterest> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A new one, whose code is made from its English name. */
    Interest anew(@Nullable String parent, InTwoLanguages name) {
        String words = name.en().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String plain = words.replaceAll("^-|-$", "");
        String stem = plain.length() < 2 ? "interest" : plain.substring(0, Math.min(LONGEST_CODE, plain.length()));
        String code = Stream.concat(Stream.of(stem), IntStream.range(2, 1000).mapToObj(number -> stem + "-" + number))
                .filter(free -> !byCode.containsKey(free))
                .findFirst()
                .orElseThrow(KeptInterest.NameUsed::new);
        return new Interest(code, parent, name);
    }

    /** The same, if it may stand where it would. */
    Interest ensureFit(Interest interest) {
        String parent = interest.parent();
        if (parent != null && !byCode.containsKey(parent)) {
            throw new InterestUnknown(parent);
        }
        if (isWithin(parent, interest.code())) {
            throw new KeptInterest.WithinItself();
        }
        if (beside(interest).anyMatch(other -> isAlike(other.name(), interest.name()))) {
            throw new KeptInterest.NameUsed();
        }
        return interest;
    }

    private boolean isWithin(@Nullable String code, String wider) {
        KeptInterest kept = code == null ? null : byCode.get(code);
        return kept != null
                && (kept.code().equals(wider) || isWithin(kept.interest().parent(), wider));
    }

    private Stream<Interest> beside(Interest interest) {
        return byCode.values().stream()
                .map(KeptInterest::interest)
                .filter(other -> !other.code().equals(interest.code())
                        && Optional.ofNullable(other.parent()).equals(Optional.ofNullable(interest.parent())));
    }

    private static boolean isAlike(InTwoLanguages one, InTwoLanguages other) {
        return one.ko().equalsIgnoreCase(other.ko()) || one.en().equalsIgnoreCase(other.en());
    }

    void ensureUnused(KeptInterest kept) {
        int narrower = (int) byCode.values().stream()
                .filter(other -> kept.code().equals(other.interest().parent()))
                .count();
        if (kept.exhibitors() + kept.buyers() + narrower > 0) {
            throw new KeptInterest.Used(kept.exhibitors(), kept.buyers(), narrower);
        }
    }

    Changes changes(@Nullable Interest before, @Nullable Interest after) {
        Optional<Interest> was = Optional.ofNullable(before);
        Optional<Interest> is = Optional.ofNullable(after);
        return new Changes(
                was.or(() -> is).map(Interest::name).orElse(null),
                new Changes.Fields()
                        .compare(
                                "interest.name",
                                was.map(Interest::name).orElse(null),
                                is.map(Interest::name).orElse(null))
                        .compare("interest.parent", nameOfParent(was), nameOfParent(is))
                        .different());
    }

    private @Nullable InTwoLanguages nameOfParent(Optional<Interest> interest) {
        return interest.map(Interest::parent)
                .map(byCode::get)
                .map(parent -> parent.interest().name())
                .orElse(null);
    }
}
