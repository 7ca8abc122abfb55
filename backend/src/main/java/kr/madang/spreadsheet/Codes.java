package kr.madang.spreadsheet;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/** Codes that people write as such or by their Korean or English names. */
public final class Codes {

    /** What people write beside the names that the platform's locale data give. */
    private static final Map<String, String> SHORT_NAMES =
            Map.of("한국", "KR", "korea", "KR", "republic of korea", "KR", "usa", "US", "uk", "GB");

    static final Codes COUNTRIES = new Codes(
                    Arrays.asList(Locale.getISOCountries()),
                    Function.identity(),
                    code -> names(locale ->
                            new Locale.Builder().setRegion(code).build().getDisplayCountry(locale)))
            .with(SHORT_NAMES);

    static final Codes LANGUAGES = new Codes(
            Arrays.asList(Locale.getISOLanguages()),
            Function.identity(),
            code -> names(
                    locale -> new Locale.Builder().setLanguage(code).build().getDisplayLanguage(locale)));

    private final Map<String, String> codes = new HashMap<>();
    private final Nearest nearest;

    private <T> Codes(Collection<T> all, Function<T, String> code, Function<T, InTwoLanguages> names) {
        List<String> written = all.stream()
                .flatMap(one -> {
                    InTwoLanguages words = names.apply(one);
                    Stream.of(code.apply(one), words.ko(), words.en())
                            .forEach(word -> codes.putIfAbsent(word.toLowerCase(Locale.ROOT), code.apply(one)));
                    return Stream.of(code.apply(one), words.ko(), words.en());
                })
                .toList();
        nearest = new Nearest(written);
    }

    private Codes with(Map<String, String> names) {
        codes.putAll(names);
        return this;
    }

    /** What has a code and names. */
    public static <T> Codes of(Collection<T> all, Function<T, String> code, Function<T, InTwoLanguages> names) {
        return new Codes(all, code, names);
    }

    @Nullable
    String find(String written) {
        return codes.get(written.toLowerCase(Locale.ROOT));
    }

    @Nullable
    String nearest(String written) {
        return nearest.to(written);
    }

    private static InTwoLanguages names(Function<Locale, String> in) {
        return new InTwoLanguages(in.apply(Locale.KOREAN), in.apply(Locale.ENGLISH));
    }
}
