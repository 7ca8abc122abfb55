package kr.madang.matchmaking.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Buyers;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Side;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailWriter;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import kr.madang.messaging.PublicAddress;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What all mails to the companies that meet have in common: who reads them, their agenda, and the way to it. */
@Component
class CompanyMails {

    static final String AGENDA_PAGE = "/participant/meetings";

    private final MailWriter writer;
    private final Buyers buyers;
    private final Exhibitors exhibitors;
    private final Meetings meetings;
    private final Expos expos;
    private final PublicAddress address;

    CompanyMails(
            MailWriter writer,
            Buyers buyers,
            Exhibitors exhibitors,
            Meetings meetings,
            Expos expos,
            PublicAddress address) {
        this.writer = writer;
        this.buyers = buyers;
        this.exhibitors = exhibitors;
        this.meetings = meetings;
        this.expos = expos;
        this.address = address;
    }

    static Placeholder name() {
        return Placeholder.text("name", "이도윤", "Doyun Lee");
    }

    static Placeholder expo() {
        return Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo");
    }

    static Placeholder deadline() {
        return Placeholder.text("deadline", "5월 9일 (일) 18:00", "Sun 9 May 18:00");
    }

    static Placeholder link() {
        return Placeholder.link("link", AGENDA_PAGE);
    }

    /** The company's letter, before anything is written; empty if nobody reads for it any more. */
    Mono<Letter> to(UUID company) {
        return findAddressee(company).flatMap(this::gather);
    }

    private Mono<Addressee> findAddressee(UUID company) {
        return buyers.findContact(new Buyer.Id(company))
                .map(contact -> new Addressee(Side.BUYER, company, contact))
                .switchIfEmpty(exhibitors
                        .findContact(new Exhibitor.Id(company))
                        .map(contact -> new Addressee(Side.EXHIBITOR, company, contact)));
    }

    private Mono<Letter> gather(Addressee to) {
        return Mono.zip(meetings.listOf(to.side(), to.company()).collectList(), expos.getHere(), Place.current())
                .map(all -> new Letter(to, all.getT1(), all.getT2(), all.getT3()));
    }

    /** Writes a mail of this kind; name, expo and the link to the agenda are filled in already. */
    Mono<Mail> write(Letter letter, MessageKind kind, Map<String, Object> values, List<Mail.Attached> attached) {
        return write(letter, kind, AGENDA_PAGE, values, attached);
    }

    /** The same, with a link to another page. */
    Mono<Mail> write(
            Letter letter, MessageKind kind, String page, Map<String, Object> values, List<Mail.Attached> attached) {
        Locale locale = letter.locale();
        Map<String, Object> all = new HashMap<>(values);
        all.put("name", letter.to().contact().name());
        all.put("expo", letter.expo().name().in(locale));
        all.put("link", address.page(letter.place(), locale, page));
        return writer.write(
                kind,
                new MailWriter.Recipient(
                        letter.to().contact().email(), locale, letter.expo().name()),
                all,
                List.of(),
                attached);
    }

    /**
     * What is known when a mail is written.
     *
     * @param agenda the company's meetings, those that a side has declined too
     */
    record Letter(Addressee to, List<AgendaMeeting> agenda, Expo expo, Place place) {

        Locale locale() {
            return to.locale();
        }

        MeetingLines lines() {
            return new MeetingLines(expo.timeZone(), locale());
        }

        /** The meeting of this id, if the company still has it. */
        Optional<AgendaMeeting> find(@Nullable String id) {
            return agenda.stream().filter(one -> one.id().toString().equals(id)).findFirst();
        }

        /** The meetings that are not off. */
        List<AgendaMeeting> live() {
            return agenda.stream().filter(AgendaMeeting::live).toList();
        }
    }
}
