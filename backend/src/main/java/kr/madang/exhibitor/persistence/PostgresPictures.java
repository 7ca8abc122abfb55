package kr.madang.exhibitor.persistence;

import kr.madang.exhibitor.DrawnPicture;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Picture;
import kr.madang.exhibitor.PictureStore;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.PlaceSql;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class PostgresPictures implements PictureStore {

    private final PlaceSql sql;

    PostgresPictures(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Void> put(Exhibitor.Id exhibitor, Picture picture, DrawnPicture drawn) {
        return sql.hostHere("""
                insert into exhibitor_picture
                    (host_id, expo_id, exhibitor_id, digest, kind, width, height, text_ko, text_en, large, small)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                on conflict on constraint exhibitor_picture_key do update set digest = $4, kind = $5, width = $6,
                    height = $7, text_ko = $8, text_en = $9, large = $10, small = $11
                """)
                .flatMap(insert -> insert.bind(2, exhibitor.value())
                        .bind(3, picture.digest())
                        .bind(4, drawn.kind().name())
                        .bind(5, picture.width())
                        .bind(6, picture.height())
                        .bind(7, picture.text().ko())
                        .bind(8, picture.text().en())
                        .bind(9, drawn.large())
                        .bind(10, drawn.small())
                        .then());
    }

    @Override
    public Mono<Boolean> describe(Exhibitor.Id exhibitor, InTwoLanguages text) {
        return sql.here(
                        "update exhibitor_picture set text_ko = $3, text_en = $4 where expo_id = $1 and exhibitor_id = $2")
                .flatMap(update -> update.bind(1, exhibitor.value())
                        .bind(2, text.ko())
                        .bind(3, text.en())
                        .fetch()
                        .rowsUpdated())
                .map(updated -> updated > 0);
    }

    @Override
    public Mono<Boolean> remove(Exhibitor.Id exhibitor) {
        return sql.here("delete from exhibitor_picture where expo_id = $1 and exhibitor_id = $2")
                .flatMap(removal -> removal.bind(1, exhibitor.value()).fetch().rowsUpdated())
                .map(removed -> removed > 0);
    }

    @Override
    public Mono<Picture.File> find(Exhibitor.Id exhibitor, String digest, Picture.Size size) {
        String content = size == Picture.Size.SMALL ? "small" : "large";
        return sql.here("select kind, " + content + " as content from exhibitor_picture"
                        + " where expo_id = $1 and exhibitor_id = $2 and digest = $3")
                .flatMap(query -> query.bind(1, exhibitor.value())
                        .bind(2, digest)
                        .map(row -> new Picture.File(
                                Picture.Kind.valueOf(row.get("kind", String.class)), row.get("content", byte[].class)))
                        .one());
    }
}
