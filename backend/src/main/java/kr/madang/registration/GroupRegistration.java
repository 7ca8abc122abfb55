package kr.madang.registration;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.account.Organizer;
import kr.madang.registration.GroupFile.Member;
import kr.madang.registration.GroupFile.Reason;
import kr.madang.shared.Audit;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import kr.madang.shared.Sha256;
import kr.madang.spreadsheet.Format;
import kr.madang.web.Idempotency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Registers many by a list: looked through first, which keeps nothing of it, and then, when it is sent once more, all who
 * stand in it or nobody.
 */
@Service
public class GroupRegistration {

    private static final int NAMED_ROWS = 20;

    private final GroupFile files;
    private final RegistrationForms forms;
    private final Registering registering;
    private final RegistrationStore store;
    private final QuotaStore quotas;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final Clock clock;

    GroupRegistration(
            GroupFile files,
            RegistrationForms forms,
            Registering registering,
            RegistrationStore store,
            QuotaStore quotas,
            Audit audit,
            TransactionalOperator transaction,
            Clock clock) {
        this.files = files;
        this.forms = forms;
        this.registering = registering;
        this.store = store;
        this.quotas = quotas;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An empty list with every column. */
    public Mono<byte[]> getTemplate(Format format, Locale locale) {
        return forms.getHere().flatMap(form -> files.template(format, form, locale));
    }

    /** Everybody in the list and all that is wrong, with nothing kept of it. */
    public Mono<List<Member>> preview(byte[] file, String admissionType) {
        return forms.getHere().flatMap(form -> preview(file, form, ensureOffered(form, admissionType)));
    }

    private Mono<List<Member>> preview(byte[] file, RegistrationForm form, AdmissionType type) {
        return files.read(file, form)
                .map(GroupRegistration::markRepeated)
                .flatMap(members -> compare(members, type).as(transaction::transactional));
    }

    private Mono<List<Member>> compare(List<Member> members, AdmissionType type) {
        return markRegistered(members)
                .zipWhen(
                        marked -> quotas.listQuotas().collectList(),
                        (marked, counted) -> markPlaceless(marked, type, counted));
    }

    /**
     * Registers everybody in the list, or nobody. The same key with the same list does it once.
     *
     * @return how many stand in it
     */
    public Mono<Integer> register(byte[] file, String admissionType, String key, Organizer organizer) {
        return forms.getHere()
                .flatMap(form -> files.read(file, form))
                .map(GroupRegistration::markRepeated)
                .map(GroupRegistration::ensureRight)
                .flatMap(members -> register(members, admissionType, key, organizer));
    }

    private Mono<Integer> register(List<Member> members, String admissionType, String key, Organizer organizer) {
        List<NewRegistration> asked = members.stream()
                .map(member -> toNewRegistration(member, admissionType, key))
                .toList();
        return registering
                .registerTogether(asked)
                .map(outcomes -> ensurePlaced(outcomes, members))
                .delayUntil(made ->
                        audit.noteEach(Audit.Actor.person(organizer.person().value()), "registered-by-list", made))
                .as(transaction::transactional)
                .thenReturn(members.size());
    }

    private AdmissionType ensureOffered(RegistrationForm form, String code) {
        return form.ensureOffered(code, AdmissionType.Channel.GROUP, clock.instant());
    }

    private static List<Member> markRepeated(List<Member> members) {
        Set<String> seen = new HashSet<>();
        return members.stream()
                .map(member -> member.visitor() == null || seen.add(keyOf(member.visitor()))
                        ? member
                        : member.with(Reason.TWICE_IN_FILE))
                .toList();
    }

    private Mono<List<Member>> markRegistered(List<Member> members) {
        List<String> emails = members.stream()
                .map(Member::visitor)
                .filter(Objects::nonNull)
                .map(GroupRegistration::keyOf)
                .toList();
        return store.listLiveAmong(emails)
                .collect(HashSet<String>::new, Set::add)
                .map(known -> members.stream()
                        .map(member -> member.visitor() != null && known.contains(keyOf(member.visitor()))
                                ? member.with(Reason.ALREADY_REGISTERED)
                                : member)
                        .toList());
    }

    private static List<Member> markPlaceless(List<Member> members, AdmissionType type, List<Quota> quotas) {
        int free = quotas.stream()
                .filter(quota -> quota.scope().counts(type))
                .mapToInt(quota -> quota.capacity() - quota.taken())
                .min()
                .orElse(Integer.MAX_VALUE);
        List<Member> marked = new ArrayList<>();
        for (Member member : members) {
            marked.add(member.visitor() == null || free-- > 0 ? member : member.with(Reason.NO_PLACE));
        }
        return marked;
    }

    private static String keyOf(Visitor visitor) {
        return visitor.email().toLowerCase(Locale.ROOT);
    }

    private static List<Member> ensureRight(List<Member> members) {
        List<Integer> wrong = members.stream()
                .filter(member -> member.visitor() == null)
                .map(Member::row)
                .toList();
        if (!wrong.isEmpty()) {
            throw new RowsWrong(wrong);
        }
        return members;
    }

    /** Those who were made just now, if everybody has a place. */
    private static List<UUID> ensurePlaced(List<Intake.Outcome> outcomes, List<Member> members) {
        List<Integer> known = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).kind() == Intake.Outcome.Kind.ALREADY_REGISTERED)
                .mapToObj(i -> members.get(i).row())
                .toList();
        if (!known.isEmpty()) {
            throw new RowsWrong(known);
        }
        List<UUID> made = new ArrayList<>();
        for (Intake.Outcome outcome : outcomes) {
            switch (outcome.kind()) {
                case REGISTERED, REQUESTED -> made.add(outcome.registration().value());
                case REPLAYED -> {}
                case KEY_USED -> throw new Idempotency.KeyUsedForAnother();
                case FULL, WAITING, ALREADY_REGISTERED -> throw new Registering.Full();
            }
        }
        return made;
    }

    private static NewRegistration toNewRegistration(Member member, String admissionType, String key) {
        Visitor visitor = Objects.requireNonNull(member.visitor());
        String all = String.join(
                "\n",
                admissionType,
                visitor.name(),
                visitor.email(),
                String.valueOf(visitor.phone()),
                visitor.locale().getLanguage(),
                member.consents().toString(),
                member.answers().toString());
        return new NewRegistration(
                visitor,
                admissionType,
                new Age(null, true),
                member.consents(),
                member.answers(),
                keyOf(key, member.row()),
                Sha256.of(all.getBytes(StandardCharsets.UTF_8)),
                true,
                AdmissionType.Channel.GROUP);
    }

    private static String keyOf(String key, int row) {
        byte[] hash = Sha256.of(key.getBytes(StandardCharsets.UTF_8));
        return "list-" + HexFormat.of().formatHex(hash, 0, 16) + "-" + row;
    }

    /** Some rows cannot be registered; nobody was. */
    @Problem(code = "group-rows-wrong", kind = Problem.Kind.CONFLICT)
    public static class RowsWrong extends Refusal {

        private static final long serialVersionUID = 1L;

        RowsWrong(List<Integer> rows) {
            super(
                    rows.size(),
                    rows.stream().limit(NAMED_ROWS).map(String::valueOf).collect(joining(", ")));
        }
    }
}
