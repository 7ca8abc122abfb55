package kr.madang.matchmaking.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.madang.matchmaking.mail.CompanyMails.Letter;
import kr.madang.matchmaking.record.MeetingRecords;
import kr.madang.matchmaking.record.RecordLine;
import kr.madang.matchmaking.record.RecordState;
import kr.madang.messaging.Mail;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessageKind;
import kr.madang.messaging.Placeholder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the mail that names a company's meetings without a record. */
@Component
class RecordMail implements MessageComposer {

    private static final String RECORDS_PAGE = "/participant/records";

    private static final MessageKind REMINDER = MessageKind.load(
            MeetingRecords.REMINDER,
            CompanyMails.name(),
            CompanyMails.expo(),
            Placeholder.text("count", "2", "2"),
            Placeholder.lines(
                            "meetings",
                            "5월 12일 (수) 10:00–10:20 · 상담 테이블 3 · 나래 로봇\n5월 12일 (수) 11:30–11:50 · 상담 테이블 7 · 한빛 센서",
                            "Wed 12 May 10:00–10:20 · Table 3 · Narae Robotics\nWed 12 May 11:30–11:50 · Table 7 · Hanbit Sensors")
                    .needed(),
            Placeholder.link("link", RECORDS_PAGE));

    private final CompanyMails mails;
    private final MeetingRecords records;

    RecordMail(CompanyMails mails, MeetingRecords records) {
        this.mails = mails;
        this.records = records;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(REMINDER);
    }

    @Override
    public Set<String> templates() {
        return Set.of(MeetingRecords.REMINDER);
    }

    @Override
    public Mono<Mail> compose(Message message) {
        return mails.to(message.subject())
                .zipWhen(
                        letter -> records.listOf(letter.to().side(), letter.to().company())
                                .filter(line -> line.state() == RecordState.MISSING)
                                .collectList())
                .flatMap(both -> remind(both.getT1(), both.getT2()));
    }

    /** Whose records are all written meanwhile gets no mail. */
    private Mono<Mail> remind(Letter letter, List<RecordLine> missing) {
        return missing.isEmpty()
                ? Mono.empty()
                : mails.write(
                        letter,
                        REMINDER,
                        RECORDS_PAGE,
                        Map.of(
                                "count",
                                missing.size(),
                                "meetings",
                                letter.lines().ofRecords(missing)),
                        List.of());
    }
}
