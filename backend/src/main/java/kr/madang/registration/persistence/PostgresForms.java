package kr.madang.registration.persistence;

import java.util.List;
import kr.madang.expo.Expos;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.FormStore;
import kr.madang.registration.QuestionStore;
import kr.madang.registration.QuotaStore;
import kr.madang.registration.RegistrationForm;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresForms implements FormStore {

    private final DatabaseClient database;
    private final Expos expos;
    private final QuotaStore quotas;
    private final QuestionStore questions;

    PostgresForms(DatabaseClient database, Expos expos, QuotaStore quotas, QuestionStore questions) {
        this.database = database;
        this.expos = expos;
        this.quotas = quotas;
        this.questions = questions;
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<RegistrationForm> getForm() {
        // one connection, so one after the other
        return expos.getHere()
                .flatMap(expo -> listOffers()
                        .zipWhen(
                                offers -> listItems().collectList(),
                                (offers, items) -> new RegistrationForm(expo, offers, items, List.of()))
                        .zipWhen(form -> questions.list().collectList(), RegistrationForm::asking));
    }

    private Mono<List<RegistrationForm.Offer>> listOffers() {
        return quotas.listTypes()
                .collectList()
                .zipWhen(types -> quotas.listQuotas().collectList(), RegistrationForm.Offer::listOf);
    }

    private Flux<ConsentItem> listItems() {
        return here("""
                        select * from (
                            select distinct on (code) * from consent_item where expo_id = $1 order by code, version desc
                        ) newest order by kind = 'REQUIRED' desc, id
                        """).flatMapMany(query -> query.map(Columns::toItem).all());
    }

    @Override
    public Mono<Void> addConsentItem(ConsentItem item) {
        return here("""
                        insert into consent_item (expo_id, host_id, id, code, version, kind, text_hash, title_ko, title_en,
                            text_ko, text_en, purpose_ko, purpose_en, retention_ko, retention_en, recipient_ko,
                            recipient_en, keep_days)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
                        """)
                .map(insert -> insert.bind(2, item.id().value())
                        .bind(3, item.code())
                        .bind(4, item.version())
                        .bind(5, item.kind().name())
                        .bind(6, item.textHash()))
                .map(insert -> bind(insert, 7, item.title()))
                .map(insert -> bind(insert, 9, item.text()))
                .map(insert -> bind(insert, 11, item.purpose()))
                .map(insert -> bind(insert, 13, item.retention()))
                .map(insert -> bind(insert, 15, item.recipient()))
                .map(insert ->
                        item.keepDays() == null ? insert.bindNull(17, Integer.class) : insert.bind(17, item.keepDays()))
                .flatMap(GenericExecuteSpec::then);
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec insert, int index, @Nullable InTwoLanguages text) {
        return text == null
                ? insert.bindNull(index, String.class).bindNull(index + 1, String.class)
                : insert.bind(index, text.ko()).bind(index + 1, text.en());
    }

    /** A statement about this expo: $1 is the expo, and $2 the host where it is used. */
    private Mono<GenericExecuteSpec> here(String sql) {
        return Place.current().map(place -> {
            GenericExecuteSpec statement =
                    database.sql(sql).bind(0, place.expo().value());
            return sql.contains("$2") ? statement.bind(1, place.host().value()) : statement;
        });
    }
}
