package kr.madang.messaging;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.madang.account.Person;
import kr.madang.expo.Expo;
import kr.madang.shared.Place;

/** Writes mails of a kind with examples: names and places are the expo's own, persons are invented. */
record Examples(MessageKind kind, Expo expo, Place place, PublicAddress address) {

    private static final String PNG = "image/png";

    Wordings.Preview preview(Wording wording) {
        return new Wordings.Preview(List.of(), shown(wording, Locale.KOREAN), shown(wording, Locale.ENGLISH));
    }

    /** The mail as it is sent, with a word before its subject. */
    Mail test(Wording wording, Locale locale, Person to) {
        List<Mail.Image> images = new ArrayList<>();
        Map<String, Object> values = values(locale);
        for (Placeholder picture : pictures()) {
            images.add(new Mail.Image(picture.name(), PNG, Objects.requireNonNull(picture.picture())));
            values.put(picture.name(), "cid:" + picture.name());
        }
        Mail mail =
                MailWriter.write(kind, wording, locale, expo.name().in(locale), values, to.email(), images, List.of());
        return mail.withSubject((locale.equals(Locale.ENGLISH) ? "[Test] " : "[시험] ") + mail.subject());
    }

    /** The mail with its pictures within the HTML, for a browser. */
    private Mail shown(Wording wording, Locale locale) {
        Map<String, Object> values = values(locale);
        for (Placeholder picture : pictures()) {
            values.put(
                    picture.name(),
                    "data:" + PNG + ";base64,"
                            + Base64.getEncoder().encodeToString(Objects.requireNonNull(picture.picture())));
        }
        return MailWriter.write(
                kind, wording, locale, expo.name().in(locale), values, "example@example.com", List.of(), List.of());
    }

    private Map<String, Object> values(Locale locale) {
        Map<String, Object> values = new HashMap<>();
        for (Placeholder placeholder : kind.placeholders()) {
            String example = placeholder.example().in(locale);
            values.put(
                    placeholder.name(),
                    placeholder.form() == Placeholder.Form.LINK ? address.page(place, locale, example) : example);
        }
        values.put("expo", expo.name().in(locale));
        values.put("venue", expo.venue().in(locale));
        return values;
    }

    private List<Placeholder> pictures() {
        return kind.placeholders().stream()
                .filter(one -> one.form() == Placeholder.Form.PICTURE)
                .toList();
    }
}
