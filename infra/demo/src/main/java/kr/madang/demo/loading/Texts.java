package kr.madang.demo.loading;

import java.time.Instant;
import java.time.ZoneId;
import kr.madang.demo.expo.Bilingual;
import kr.madang.demo.expo.Span;
import kr.madang.shared.InTwoLanguages;

/** Turns the generator's words and times into the platform's. */
final class Texts {

    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private Texts() {}

    static InTwoLanguages of(Bilingual text) {
        return new InTwoLanguages(text.ko(), text.en());
    }

    static Instant start(Span span) {
        return span.start().atZone(ZONE).toInstant();
    }

    static Instant end(Span span) {
        return span.end().atZone(ZONE).toInstant();
    }
}
