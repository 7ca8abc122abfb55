package kr.madang.application.persistence;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import kr.madang.application.Application;
import kr.madang.application.Document;
import kr.madang.registration.Attachment;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The papers that come with applications; each is sealed for its application. */
@Component
class ApplicationPapers {

    private static final String NAME = "application_document.name";
    private static final String CONTENT = "application_document.content";

    private final PlaceSql sql;
    private final Sealing sealing;

    ApplicationPapers(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    Flux<Document> list(Application.Id id) {
        return sql.here("""
                select paper, name, kind, bytes from application_document
                where expo_id = $1 and application_id = $2 order by paper
                """)
                .flatMapMany(query -> query.bind(1, id.value())
                        .map(row -> toDocument(row, id.value()))
                        .all());
    }

    Mono<Document.File> find(Application.Id id, Document.Paper paper) {
        return sql.here("select * from application_document where expo_id = $1 and application_id = $2 and paper = $3")
                .flatMap(query -> query.bind(1, id.value())
                        .bind(2, paper.name())
                        .map(row -> new Document.File(
                                toDocument(row, id.value()),
                                sealing.openBytes(row.get("content", byte[].class), CONTENT, id.value())))
                        .one());
    }

    Mono<Void> put(Application.Id id, Document.File file) {
        Document document = file.document();
        return sql.hostHere("""
                insert into application_document (host_id, expo_id, application_id, paper, name, kind, bytes, content)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                on conflict on constraint application_document_once do update set name = excluded.name,
                    kind = excluded.kind, bytes = excluded.bytes, content = excluded.content
                """)
                .flatMap(insert -> insert.bind(2, id.value())
                        .bind(3, document.paper().name())
                        .bind(4, sealing.seal(document.name(), NAME, id.value()))
                        .bind(5, document.kind().name())
                        .bind(6, document.bytes())
                        .bind(7, sealing.sealBytes(file.content(), CONTENT, id.value()))
                        .then());
    }

    Mono<Void> remove(Application.Id id, Document.Paper paper) {
        return sql.here("delete from application_document where expo_id = $1 and application_id = $2 and paper = $3")
                .map(delete -> delete.bind(1, id.value()).bind(2, paper.name()))
                .flatMap(GenericExecuteSpec::then);
    }

    private Document toDocument(Readable row, UUID id) {
        return new Document(
                Document.Paper.valueOf(row.get("paper", String.class)),
                sealing.open(row.get("name", byte[].class), NAME, id),
                Attachment.Kind.valueOf(row.get("kind", String.class)),
                row.get("bytes", Integer.class));
    }
}
