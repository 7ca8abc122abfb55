package kr.madang.matchmaking.persistence;

import static java.util.Objects.requireNonNull;
import static kr.madang.matchmaking.persistence.PostgresPlans.toNamed;
import static kr.madang.shared.PlaceSql.bind;
import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.print.AgendaSheet;
import kr.madang.matchmaking.print.SheetStore;
import kr.madang.matchmaking.print.TableSheet;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresSheets implements SheetStore {

    private static final String AGENDAS = """
            with company as (
                select 'BUYER' as side, id, name_ko, name_en, contact_english from buyer c
                where c.expo_id = $1 and exists (select from meeting m where m.expo_id = $1 and m.buyer_id = c.id
                    and m.state in ('PROVISIONAL', 'ACCEPTED'))
                union all
                select 'EXHIBITOR', id, name_ko, name_en, contact_english from exhibitor c
                where c.expo_id = $1 and exists (select from meeting m where m.expo_id = $1 and m.exhibitor_id = c.id
                    and m.state in ('PROVISIONAL', 'ACCEPTED'))),
            chosen as (select * from company %s)
            select s.side, s.id as company, s.name_ko as company_ko, s.name_en as company_en, s.contact_english,
                lower(m.during) as starts, upper(m.during) as ends, t.number, m.state = 'PROVISIONAL' as provisional,
                i.id as interpreter, i.name as interpreter_name,
                o.id as other, o.name_ko as other_ko, o.name_en as other_en, o.country, o.about_ko, o.about_en
            from chosen s
            join meeting m on m.expo_id = $1 and m.state in ('PROVISIONAL', 'ACCEPTED')
                and case s.side when 'BUYER' then m.buyer_id else m.exhibitor_id end = s.id
            join meeting_table t on t.id = m.table_id
            left join interpreter i on i.id = m.interpreter_id
            cross join lateral (
                select x.id, x.name_ko, x.name_en, x.country, x.introduction_ko as about_ko, x.introduction_en as about_en
                from exhibitor x where s.side = 'BUYER' and x.id = m.exhibitor_id
                union all
                select b.id, b.name_ko, b.name_en, b.country,
                    (select string_agg(n.name_ko, ', ' order by n.name_ko) from buyer_interest w
                        join interest n on n.expo_id = $1 and n.code = w.interest where w.buyer_id = b.id),
                    (select string_agg(n.name_en, ', ' order by n.name_en) from buyer_interest w
                        join interest n on n.expo_id = $1 and n.code = w.interest where w.buyer_id = b.id)
                from buyer b where s.side = 'EXHIBITOR' and b.id = m.buyer_id) o
            order by s.side, s.name_ko, s.id, lower(m.during)
            """;

    private final PlaceSql sql;
    private final Sealing sealing;

    PostgresSheets(PlaceSql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    @Override
    public Mono<AgendaSheet> findAgenda(Side side, UUID company) {
        return sql.here(AGENDAS.formatted("where side = $2 and id = $3"))
                .flatMapMany(query -> query.bind(1, side.name())
                        .bind(2, company)
                        .map(this::toLine)
                        .all())
                .collectList()
                .filter(lines -> !lines.isEmpty())
                .map(PostgresSheets::toSheet);
    }

    @Override
    public Flux<AgendaSheet> listAgendas(@Nullable AgendaSeen after, int limit) {
        return sql.here(AGENDAS.formatted("""
                where $2::text is null or (side, name_ko, id) > ($2::text, $3::text, $4::uuid)
                order by side, name_ko, id limit $5
                """))
                .map(query -> bind(
                        query,
                        1,
                        String.class,
                        after == null ? null : after.side().name()))
                .map(query -> bind(query, 2, String.class, after == null ? null : after.name()))
                .map(query -> bind(query, 3, UUID.class, after == null ? null : after.company()))
                .flatMapMany(query -> query.bind(4, limit).map(this::toLine).all())
                .bufferUntilChanged(line -> line.company().id())
                .map(PostgresSheets::toSheet);
    }

    private Line toLine(Readable row) {
        return new Line(
                Side.valueOf(row.get("side", String.class)),
                toNamed(row, "company"),
                Boolean.TRUE.equals(row.get("contact_english", Boolean.class)) ? Locale.ENGLISH : Locale.KOREAN,
                new AgendaSheet.Held(
                        requireNonNull(row.get("starts", Instant.class)),
                        requireNonNull(row.get("ends", Instant.class)),
                        requireNonNull(row.get("number", Integer.class)),
                        toNamed(row, "other"),
                        requireNonNull(row.get("country", String.class)),
                        row.get("about_ko", String.class) == null ? null : inTwoLanguages(row, "about"),
                        openInterpreter(row),
                        Boolean.TRUE.equals(row.get("provisional", Boolean.class))));
    }

    private static AgendaSheet toSheet(List<Line> lines) {
        Line first = lines.get(0);
        return new AgendaSheet(
                first.side(),
                first.company(),
                first.language(),
                lines.stream().map(Line::held).toList());
    }

    @Override
    public Flux<TableSheet> listTables(boolean used, int after, int limit) {
        return sql.here("""
                with chosen as (
                    select t.id, t.number from meeting_table t
                    where t.expo_id = $1 and t.number > $3 and (not $2 or exists (
                        select from meeting m where m.table_id = t.id and m.state in ('PROVISIONAL', 'ACCEPTED')))
                    order by t.number limit $4)
                select s.number, lower(m.during) as starts, upper(m.during) as ends,
                    b.name_ko as buyer_ko, b.name_en as buyer_en, x.name_ko as exhibitor_ko, x.name_en as exhibitor_en,
                    i.id as interpreter, i.name as interpreter_name
                from chosen s
                left join meeting m on m.table_id = s.id and m.state in ('PROVISIONAL', 'ACCEPTED')
                left join buyer b on b.id = m.buyer_id
                left join exhibitor x on x.id = m.exhibitor_id
                left join interpreter i on i.id = m.interpreter_id
                order by s.number, lower(m.during)
                """)
                .flatMapMany(query -> query.bind(1, used)
                        .bind(2, after)
                        .bind(3, limit)
                        .map(this::toTable)
                        .all())
                .bufferUntilChanged(TableSheet::number)
                .map(lines -> new TableSheet(
                        lines.get(0).number(),
                        lines.stream().flatMap(line -> line.meetings().stream()).toList()));
    }

    /** A table with one of its meetings, if it has any. */
    private TableSheet toTable(Readable row) {
        Instant start = row.get("starts", Instant.class);
        return new TableSheet(
                requireNonNull(row.get("number", Integer.class)),
                start == null
                        ? List.of()
                        : List.of(new TableSheet.Sitting(
                                start,
                                requireNonNull(row.get("ends", Instant.class)),
                                inTwoLanguages(row, "buyer"),
                                inTwoLanguages(row, "exhibitor"),
                                openInterpreter(row))));
    }

    private @Nullable String openInterpreter(Readable row) {
        UUID interpreter = row.get("interpreter", UUID.class);
        byte[] name = row.get("interpreter_name", byte[].class);
        return interpreter == null || name == null
                ? null
                : sealing.open(name, PostgresAvailability.INTERPRETER_NAME, interpreter);
    }

    private record Line(Side side, Named company, Locale language, AgendaSheet.Held held) {}
}
