package kr.madang.matchmaking.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.TimeProposals;
import kr.madang.matchmaking.mail.CompanyMails.Letter;
import kr.madang.messaging.Mail;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mails about other times: that one is proposed, and that a meeting has moved to one. */
@Component
class ProposalMail implements MessageComposer {

    private static final MessageKind PROPOSED = MessageKind.load(
            TimeProposals.PROPOSED,
            CompanyMails.name(),
            CompanyMails.expo(),
            meeting(),
            Placeholder.text("time", "5월 12일 (수) 14:00", "Wed 12 May 14:00").needed(),
            CompanyMails.deadline(),
            CompanyMails.link());

    private static final MessageKind MOVED = MessageKind.load(
            TimeProposals.MOVED, CompanyMails.name(), CompanyMails.expo(), meeting(), CompanyMails.link());

    private final CompanyMails mails;

    ProposalMail(CompanyMails mails) {
        this.mails = mails;
    }

    private static Placeholder meeting() {
        return Placeholder.lines(
                        "meeting",
                        "5월 12일 (수) 10:00–10:20 · 상담 테이블 3 · 나래 로봇",
                        "Wed 12 May 10:00–10:20 · Table 3 · Narae Robotics")
                .needed();
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(PROPOSED, MOVED);
    }

    @Override
    public Set<String> templates() {
        return Set.of(TimeProposals.PROPOSED, TimeProposals.MOVED);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        Mono<Letter> letter = mails.to(message.subject());
        return message.template().equals(TimeProposals.MOVED)
                ? letter.flatMap(known -> move(known, message))
                : letter.flatMap(known -> propose(known, message));
    }

    private Mono<Mail> move(Letter letter, Message message) {
        return Mono.justOrEmpty(letter.find(message.enclosed()))
                .flatMap(meeting -> mails.write(
                        letter, MOVED, Map.of("meeting", letter.lines().of(meeting)), List.of()));
    }

    private Mono<Mail> propose(Letter letter, Message message) {
        return Mono.justOrEmpty(letter.find(message.enclosed())).flatMap(meeting -> propose(letter, meeting));
    }

    /** A proposal that is over already is not told of. */
    private Mono<Mail> propose(Letter letter, AgendaMeeting meeting) {
        AgendaMeeting.Proposal proposal = meeting.proposal();
        return proposal == null || proposal.own()
                ? Mono.empty()
                : mails.write(
                        letter,
                        PROPOSED,
                        Map.of(
                                "meeting",
                                letter.lines().of(meeting),
                                "time",
                                letter.lines().moment(proposal.start()),
                                "deadline",
                                letter.lines().moment(meeting.answerUntil())),
                        List.of());
    }
}
