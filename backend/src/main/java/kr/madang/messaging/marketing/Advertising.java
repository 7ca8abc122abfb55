package kr.madang.messaging.marketing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.madang.expo.Expo;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailWriter;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import kr.madang.messaging.PublicAddress;
import kr.madang.messaging.Subscribers.Subscriber;
import kr.madang.messaging.Wording;
import kr.madang.messaging.Words;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;

/**
 * Writes a marketing mail with all that the law wants in it, whatever the organizer wrote: the mark at the head of the
 * subject, who sends it, and how one unsubscribes, in both languages (article 50 (4) of the same act as {@link QuietHours}).
 */
@Component
class Advertising {

    static final String TEMPLATE = "marketing";

    private static final String MARK = "(광고)";
    private static final List<Placeholder> OWN = List.of(
            Placeholder.text("name", "김하늘", "Haneul Kim"),
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
            new Placeholder("page", Placeholder.Form.LINK, false, new InTwoLanguages("/", "/"), null));

    private final MailWriter writer;
    private final PublicAddress address;
    private final String closing = read();
    private final MessageKind written;
    private final MessageKind sent;

    Advertising(MailWriter writer, PublicAddress address) {
        this.writer = writer;
        this.address = address;
        this.written = new MessageKind(TEMPLATE, OWN, new Wording(new Words("–", "–"), new Words("–", "–")));
        List<Placeholder> all = new ArrayList<>(OWN);
        all.add(Placeholder.text("senderName", "화성시", "City of Hwaseong"));
        all.add(Placeholder.text("senderAddress", "화성시 남양읍 시청로 159", "159 Sicheong-ro, Hwaseong"));
        all.add(Placeholder.text("senderPhone", "1577-4200", "1577-4200"));
        all.add(Placeholder.link("unsubscribe", "/unsubscribe"));
        this.sent = new MessageKind(TEMPLATE, all, written.standard());
    }

    /** What an organizer may write. */
    MessageKind kind() {
        return written;
    }

    Mail write(MarketingMail mail, Subscriber to, Expo expo, Place place) {
        return write(mail.wording(), mail.sender(), to, expo, place).endedAt(to.unsubscribeNow());
    }

    /** Without the header by which mail programs unsubscribe, which an example has nobody to unsubscribe for. */
    Mail write(Wording wording, Sender sender, Subscriber to, Expo expo, Place place) {
        Locale locale = to.locale();
        return writer.write(
                sent,
                new Wording(marked(wording.ko()), marked(wording.en())),
                new MailWriter.Recipient(to.email(), locale, sender.name()),
                Map.of(
                        "name", to.name(),
                        "expo", expo.name().in(locale),
                        "page", address.page(place, locale, ""),
                        "senderName", sender.name().in(locale),
                        "senderAddress", sender.address().in(locale),
                        "senderPhone", sender.phone(),
                        "unsubscribe", to.unsubscribePage()));
    }

    /** The mark stands once, at the very head. */
    private Words marked(Words words) {
        String subject = words.subject().strip();
        return new Words(
                MARK + " "
                        + (subject.startsWith(MARK)
                                ? subject.substring(MARK.length()).strip()
                                : subject),
                words.body() + "\n\n" + closing);
    }

    private static String read() {
        try (InputStream stream =
                Objects.requireNonNull(Advertising.class.getResourceAsStream("/mail/marketing-closing.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
