package kr.madang.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.account.Organizer;
import kr.madang.registration.Question;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import kr.madang.spreadsheet.Column;
import kr.madang.spreadsheet.Format;
import kr.madang.spreadsheet.Spreadsheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What was submitted, as a list to take along: a line for each application, a column for each of the organizer's questions. */
@Service
public class ApplicationList {

    private static final List<Column> COLUMNS = List.of(
            Column.optional("name_ko", "업체 이름 (한국어)", "Company (Korean)"),
            Column.optional("name_en", "업체 이름 (영어)", "Company (English)"),
            Column.optional("state", "상태", "State"),
            Column.optional("submitted_at", "제출한 때 (UTC)", "Submitted at (UTC)"),
            Column.optional("contact", "담당자", "Contact"),
            Column.optional("email", "이메일", "Mail address"),
            Column.optional("country", "나라", "Country"),
            Column.optional("business_number", "사업자등록번호", "Business number"),
            Column.optional("booth_type", "부스 종류", "Kind of booth"),
            Column.optional("booths", "부스 수", "Booths"),
            Column.optional("products", "제품", "Products"),
            Column.optional("offers", "제공 분야", "Offers"),
            Column.optional("remark", "남길 말", "Remark"));

    private final Reviewing reviewing;
    private final Spreadsheets spreadsheets;
    private final Audit audit;
    private final TransactionalOperator transaction;

    ApplicationList(Reviewing reviewing, Spreadsheets spreadsheets, Audit audit, TransactionalOperator transaction) {
        this.reviewing = reviewing;
        this.spreadsheets = spreadsheets;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** All that was submitted, with what was answered; who took it and why is noted. */
    public Mono<byte[]> export(Format format, Locale locale, String reason, Organizer by) {
        return reviewing
                .list()
                .collectList()
                .delayUntil(all -> note(reason, by))
                .as(transaction::transactional)
                .flatMap(all -> spreadsheets.write(format, toRows(all, locale)));
    }

    private Mono<Void> note(String reason, Organizer by) {
        return Place.current()
                .flatMap(place -> audit.note(
                        Audit.Actor.person(by.person().value()),
                        "applications-exported",
                        place.expo().value(),
                        reason));
    }

    private static List<List<String>> toRows(List<Looked> all, Locale locale) {
        Map<Question.Id, InTwoLanguages> questions = new LinkedHashMap<>();
        all.forEach(one -> one.answers().asked().forEach(asked -> questions.put(asked.id(), asked.label())));
        all.forEach(one -> one.answers()
                .given()
                .forEach(given -> questions.putIfAbsent(
                        given.question().id(), given.question().label())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(COLUMNS.stream().map(Column::words), questions.values().stream())
                .map(words -> words.in(locale))
                .toList());
        all.forEach(one -> rows.add(toRow(one, List.copyOf(questions.keySet()), locale)));
        return rows;
    }

    private static List<String> toRow(Looked looked, List<Question.Id> questions, Locale locale) {
        Application application = looked.application();
        ApplicationForm form = application.form();
        Map<Question.Id, String> answers = looked.answers().given().stream()
                .collect(Collectors.toMap(given -> given.question().id(), given -> toCell(given, locale)));
        Stream<String> facts = Stream.of(
                form.nameKo(),
                form.nameEn(),
                application.state().name(),
                application.submittedAt() == null
                        ? ""
                        : application.submittedAt().toString(),
                application.applicant().name(),
                application.applicant().email(),
                form.country(),
                form.businessNumber(),
                form.boothType() == null ? "" : form.boothType().name(),
                String.valueOf(form.booths()),
                String.join("\n", form.products()),
                String.join(", ", form.offers()),
                form.remark());
        return Stream.concat(facts, questions.stream().map(question -> answers.getOrDefault(question, "")))
                .toList();
    }

    private static String toCell(Given given, Locale locale) {
        return given.file() == null
                ? given.words().stream().map(words -> words.in(locale)).collect(Collectors.joining("; "))
                : given.file().fileName();
    }
}
