package kr.madang.invitation.mail;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.madang.account.Role;
import kr.madang.invitation.Accepting;
import kr.madang.invitation.Invitation;
import kr.madang.invitation.InvitationLinks;
import kr.madang.invitation.Invitations;
import kr.madang.invitation.Invited;
import kr.madang.messaging.Mail;
import kr.madang.messaging.MailWriter;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mail that asks somebody to take part. */
@Component
class InvitationMail implements MessageComposer {

    /** As what; in Korean with the particle that follows the word. */
    private static final Map<Role, InTwoLanguages> ROLES = Map.of(
            Role.ORGANIZER, new InTwoLanguages("주최자로", "an organizer"),
            Role.STAFF, new InTwoLanguages("운영요원으로", "a member of staff"),
            Role.EXHIBITOR, new InTwoLanguages("참가업체 담당자로", "exhibitor staff"),
            Role.BUYER, new InTwoLanguages("바이어로", "a buyer"));

    private static final MessageKind KIND = MessageKind.load(
            Invitations.TEMPLATE,
            Placeholder.text("expo", "화성 산업전", "Hwaseong Industry Expo"),
            Placeholder.text("by", "김주최", "Kim Juchoe"),
            Placeholder.text("role", "한빛전자의 참가업체 담당자로", "exhibitor staff of Hanbit Electronics"),
            Placeholder.lines("word", "함께 준비해요.", "Let us prepare it together."),
            Placeholder.text("until", "2027년 9월 4일 (토) 18:00", "18:00, Saturday 4 September 2027"),
            Placeholder.link("link", "/city-expo/invitation"));

    private final MailWriter writer;
    private final Accepting accepting;
    private final InvitationLinks links;

    InvitationMail(MailWriter writer, Accepting accepting, InvitationLinks links) {
        this.writer = writer;
        this.accepting = accepting;
        this.links = links;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        return Mono.zip(accepting.findOpen(new Invitation.Id(message.subject())), Place.current())
                .flatMap(both -> write(both.getT1(), both.getT2()));
    }

    private Mono<Mail> write(Invited invited, Place place) {
        Invitation invitation = invited.invitation();
        Locale locale = invitation.invitee().locale();
        return writer.write(
                KIND,
                new MailWriter.Recipient(
                        invitation.invitee().email(), locale, invited.expo().name()),
                values(invited, locale, place));
    }

    private Map<String, Object> values(Invited invited, Locale locale, Place place) {
        Invitation invitation = invited.invitation();
        String pattern = locale.equals(Locale.KOREAN) ? "yyyy년 M월 d일 (E) HH:mm" : "HH:mm, EEEE d MMMM yyyy";
        String word = invitation.invitee().word();
        return Map.of(
                "expo", invited.expo().name().in(locale),
                "by", invited.by(),
                "role", role(invited, locale),
                "word", word == null ? "" : word,
                "until",
                        DateTimeFormatter.ofPattern(pattern, locale)
                                .format(invitation.until().atZone(invited.expo().timeZone())),
                "link", links.linkTo(invitation, place));
    }

    private static String role(Invited invited, Locale locale) {
        InTwoLanguages role =
                Objects.requireNonNull(ROLES.get(invited.invitation().position().role()));
        InTwoLanguages company = invited.company();
        return company == null
                ? role.in(locale)
                : new InTwoLanguages(company.ko() + "의 " + role.ko(), role.en() + " of " + company.en()).in(locale);
    }
}
