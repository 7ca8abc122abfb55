package kr.madang.exhibitor.persistence;

import static kr.madang.shared.PlaceSql.inTwoLanguages;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.CoExhibitor;
import kr.madang.exhibitor.EitherLanguage;
import kr.madang.exhibitor.Exhibited;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Interest;
import kr.madang.exhibitor.Picture;
import kr.madang.exhibitor.Presentation;
import kr.madang.exhibitor.Presented;
import kr.madang.exhibitor.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads exhibitors from rows. */
@Component
class ExhibitorRows {

    /** The columns of an exhibitor {@code x}, with the codes of its interests. */
    static final String COLUMNS = """
            x.id, x.name_ko, x.name_en, x.introduction_ko, x.introduction_en, x.country, x.languages,
            x.representatives, x.state, x.version,
            array(select i.interest from exhibitor_interest i
                where i.exhibitor_id = x.id and i.expo_id = x.expo_id and i.kind = 'OFFERS') as offers,
            array(select i.interest from exhibitor_interest i
                where i.exhibitor_id = x.id and i.expo_id = x.expo_id and i.kind = 'SEEKS') as seeks
            """;

    /** The booths of an exhibitor {@code x} with their zones, as one JSON array, and what its picture is. */
    static final String STANDS = """
            (select coalesce(jsonb_agg(jsonb_build_object('booth', b.id, 'number', b.number, 'zone', z.id,
                'zoneName', jsonb_build_object('ko', z.name_ko, 'en', z.name_en)) order by b.number), '[]')::text
                from booth_assignment a join booth b on b.id = a.booth_id join zone z on z.id = b.zone_id
                where a.exhibitor_id = x.id and a.expo_id = x.expo_id and a.ended_at is null) as stands,
            (select jsonb_build_object('digest', p.digest, 'width', p.width, 'height', p.height,
                'text', jsonb_build_object('ko', p.text_ko, 'en', p.text_en))::text
                from exhibitor_picture p where p.exhibitor_id = x.id and p.expo_id = x.expo_id) as picture
            """;

    /** What an exhibitor {@code x} shows beyond its profile; products and co-exhibitors as JSON arrays. */
    static final String PRESENTATION = """
            x.description_ko, x.description_en, x.certificates,
            (select coalesce(jsonb_agg(jsonb_build_object('name', jsonb_build_object('ko', p.name_ko, 'en', p.name_en),
                'text', case when p.text_ko is not null
                    then jsonb_build_object('ko', p.text_ko, 'en', p.text_en) end) order by p.place), '[]')::text
                from product p where p.exhibitor_id = x.id and p.expo_id = x.expo_id) as products,
            (select coalesce(jsonb_agg(jsonb_build_object('name', jsonb_build_object('ko', c.name_ko, 'en', c.name_en),
                'country', c.country, 'text', case when num_nonnulls(c.text_ko, c.text_en) > 0
                    then jsonb_build_object('ko', c.text_ko, 'en', c.text_en) end) order by c.place), '[]')::text
                from co_exhibitor c where c.exhibitor_id = x.id and c.expo_id = x.expo_id) as co_exhibitors
            """;

    private static final TypeReference<List<Presentation.Product>> PRODUCT_LIST = new TypeReference<>() {};
    private static final TypeReference<List<CoExhibitor>> CO_EXHIBITOR_LIST = new TypeReference<>() {};
    private static final TypeReference<List<EitherLanguage>> NAME_LIST = new TypeReference<>() {};
    private static final TypeReference<List<Exhibited.Stand>> STAND_LIST = new TypeReference<>() {};

    private final JsonMapper json;

    ExhibitorRows(JsonMapper json) {
        this.json = json;
    }

    /** One that was looked for, with the co-exhibitors whose names fit. */
    Exhibited toFound(Readable row) {
        return toExhibited(row, json.readValue(row.get("found_by", String.class), NAME_LIST));
    }

    private Exhibited toExhibited(Readable row, List<EitherLanguage> foundBy) {
        String picture = row.get("picture", String.class);
        return new Exhibited(
                toExhibitor(row),
                json.readValue(row.get("stands", String.class), STAND_LIST),
                picture == null ? null : json.readValue(picture, Picture.class),
                foundBy);
    }

    Presented toPresented(Readable row) {
        return new Presented(
                toExhibited(row, List.of()),
                new Presentation(
                        row.get("description_ko", String.class) == null ? null : inTwoLanguages(row, "description"),
                        json.readValue(row.get("products", String.class), PRODUCT_LIST),
                        codes(row, "certificates"),
                        json.readValue(row.get("co_exhibitors", String.class), CO_EXHIBITOR_LIST)));
    }

    static Exhibitor toExhibitor(Readable row) {
        return new Exhibitor(
                toId(row),
                new Profile(
                        inTwoLanguages(row, "name"),
                        inTwoLanguages(row, "introduction"),
                        row.get("country", String.class),
                        codes(row, "languages"),
                        row.get("representatives", Integer.class),
                        codes(row, "offers"),
                        codes(row, "seeks")),
                Exhibitor.State.valueOf(row.get("state", String.class)),
                row.get("version", Long.class));
    }

    static Interest toInterest(Readable row) {
        return new Interest(
                row.get("code", String.class), row.get("parent", String.class), inTwoLanguages(row, "name"));
    }

    static Exhibitor.Id toId(Readable row) {
        return new Exhibitor.Id(row.get("id", UUID.class));
    }

    private static List<String> codes(Readable row, String column) {
        return List.of(row.get(column, String[].class));
    }
}
