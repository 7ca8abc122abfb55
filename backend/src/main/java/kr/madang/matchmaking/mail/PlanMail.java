package kr.madang.matchmaking.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.madang.matchmaking.AgendaChange;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Publication;
import kr.madang.matchmaking.calendar.AgendaCalendar;
import kr.madang.matchmaking.mail.CompanyMails.Letter;
import kr.madang.messaging.CalendarFile;
import kr.madang.messaging.Mail;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes the mail that tells a company of its meetings, with the agenda as a calendar file: all of them the first time, later
 * what has changed, or that none is left.
 */
@Component
class PlanMail implements MessageComposer {

    private static final MessageKind SET = MessageKind.load(
            Publication.PLAN_PUBLISHED,
            CompanyMails.name(),
            CompanyMails.expo(),
            Placeholder.text("count", "2", "2"),
            Placeholder.lines(
                            "meetings",
                            "5월 12일 (수) 10:00–10:20 · 상담 테이블 A-03 · 나래 로봇\n5월 12일 (수) 11:30–11:50 · 상담 테이블 B-01 · 한빛 센서",
                            "Wed 12 May 10:00–10:20 · Table A-03 · Narae Robotics\nWed 12 May 11:30–11:50 · Table B-01 · Hanbit Sensors")
                    .needed(),
            CompanyMails.deadline(),
            CompanyMails.link());

    private static final MessageKind CHANGED = MessageKind.load(
            "plan-changed",
            CompanyMails.name(),
            CompanyMails.expo(),
            Placeholder.lines(
                            "changes",
                            "새로 잡힘: 5월 12일 (수) 10:00–10:20 · 상담 테이블 A-03 · 나래 로봇\n취소됨: 5월 12일 (수) 11:30–11:50 · 상담 테이블 B-01 · 한빛 센서",
                            "New: Wed 12 May 10:00–10:20 · Table A-03 · Narae Robotics\nCalled off: Wed 12 May 11:30–11:50 · Table B-01 · Hanbit Sensors")
                    .needed(),
            CompanyMails.deadline(),
            CompanyMails.link());

    private static final MessageKind CALLED_OFF =
            MessageKind.load("plan-withdrawn", CompanyMails.name(), CompanyMails.expo(), CompanyMails.link());

    private final CompanyMails mails;
    private final Meetings meetings;
    private final AgendaCalendar calendar;

    PlanMail(CompanyMails mails, Meetings meetings, AgendaCalendar calendar) {
        this.mails = mails;
        this.meetings = meetings;
        this.calendar = calendar;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(SET, CHANGED, CALLED_OFF);
    }

    /** Which of them it is, is known when it is sent. */
    @Override
    public Set<String> templates() {
        return Set.of(Publication.PLAN_PUBLISHED);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        return mails.to(message.subject())
                .zipWhen(letter -> meetings.listChanges(
                                letter.to().side(), letter.to().company())
                        .collectList())
                .flatMap(both -> write(both.getT1(), both.getT2()));
    }

    private Mono<Mail> write(Letter letter, List<AgendaChange> changes) {
        List<AgendaMeeting> agenda = letter.live();
        if (agenda.isEmpty()) {
            return mails.write(letter, CALLED_OFF, Map.of(), List.of());
        }
        String deadline = letter.lines().moment(agenda.get(0).answerUntil());
        return attach(letter)
                .flatMap(attached -> isAllNew(agenda, changes)
                        ? mails.write(
                                letter,
                                SET,
                                Map.of(
                                        "count",
                                        agenda.size(),
                                        "meetings",
                                        letter.lines().of(agenda),
                                        "deadline",
                                        deadline),
                                attached)
                        : mails.write(
                                letter,
                                CHANGED,
                                Map.of("changes", letter.lines().ofChanges(changes), "deadline", deadline),
                                attached));
    }

    /** Who has nothing but what is new reads it as a whole. */
    private static boolean isAllNew(List<AgendaMeeting> agenda, List<AgendaChange> changes) {
        return changes.isEmpty()
                || (changes.size() == agenda.size()
                        && changes.stream().allMatch(change -> change.kind() == AgendaChange.Kind.ADDED));
    }

    private Mono<List<Mail.Attached>> attach(Letter letter) {
        return calendar.file(letter.to().side(), letter.to().company(), letter.locale())
                .map(file -> List.of(new Mail.Attached("meetings.ics", CalendarFile.TYPE, file)));
    }
}
