package kr.madang.matchmaking.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Publication;
import kr.madang.matchmaking.mail.CompanyMails.Letter;
import kr.madang.messaging.Mail;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mails about answers: that some are still missing, and that the other side has called a meeting off. */
@Component
class AnswerMail implements MessageComposer {

    private static final MessageKind REMINDER = MessageKind.load(
            Publication.ANSWER_REMINDER,
            CompanyMails.name(),
            CompanyMails.expo(),
            Placeholder.text("count", "2", "2"),
            Placeholder.lines(
                            "meetings",
                            "5월 12일 (수) 10:00–10:20 · 상담 테이블 3 · 나래 로봇\n5월 12일 (수) 11:30–11:50 · 상담 테이블 7 · 한빛 센서",
                            "Wed 12 May 10:00–10:20 · Table 3 · Narae Robotics\nWed 12 May 11:30–11:50 · Table 7 · Hanbit Sensors")
                    .needed(),
            CompanyMails.deadline().needed(),
            CompanyMails.link());

    private static final MessageKind CALLED_OFF = MessageKind.load(
            Meetings.CALLED_OFF,
            CompanyMails.name(),
            CompanyMails.expo(),
            Placeholder.lines(
                            "meeting",
                            "5월 12일 (수) 10:00–10:20 · 상담 테이블 3 · 나래 로봇",
                            "Wed 12 May 10:00–10:20 · Table 3 · Narae Robotics")
                    .needed(),
            CompanyMails.link());

    private final CompanyMails mails;

    AnswerMail(CompanyMails mails) {
        this.mails = mails;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(REMINDER, CALLED_OFF);
    }

    @Override
    public Set<String> templates() {
        return Set.of(Publication.ANSWER_REMINDER, Meetings.CALLED_OFF);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        Mono<Letter> letter = mails.to(message.subject());
        return message.template().equals(Meetings.CALLED_OFF)
                ? letter.flatMap(known -> callOff(known, message))
                : letter.flatMap(this::remind);
    }

    /** Whoever has answered meanwhile gets no mail. */
    private Mono<Mail> remind(Letter letter) {
        List<AgendaMeeting> open = letter.live().stream()
                .filter(meeting -> meeting.ownAnswer() == Meeting.Answer.WAITING && !meeting.planFinal())
                .toList();
        return open.isEmpty()
                ? Mono.empty()
                : mails.write(
                        letter,
                        REMINDER,
                        Map.of(
                                "count",
                                open.size(),
                                "meetings",
                                letter.lines().of(open),
                                "deadline",
                                letter.lines().moment(open.get(0).answerUntil())),
                        List.of());
    }

    private Mono<Mail> callOff(Letter letter, Message message) {
        return Mono.justOrEmpty(letter.find(message.enclosed()))
                .flatMap(off -> mails.write(
                        letter, CALLED_OFF, Map.of("meeting", letter.lines().of(off)), List.of()));
    }
}
