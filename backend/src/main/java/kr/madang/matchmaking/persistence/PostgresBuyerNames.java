package kr.madang.matchmaking.persistence;

import static kr.madang.shared.PlaceSql.inTwoLanguages;

import java.util.UUID;
import kr.madang.account.CompanyNames;
import kr.madang.account.Role;
import kr.madang.shared.PlaceSql;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

@Component
@Order(2)
class PostgresBuyerNames implements CompanyNames {

    private final PlaceSql sql;

    PostgresBuyerNames(PlaceSql sql) {
        this.sql = sql;
    }

    @Override
    public Flux<Company> list() {
        return sql.here("select id, name_ko, name_en from buyer where expo_id = $1 order by name_ko, id")
                .flatMapMany(query -> query.map(
                                row -> new Company(Role.BUYER, row.get("id", UUID.class), inTwoLanguages(row, "name")))
                        .all());
    }
}
