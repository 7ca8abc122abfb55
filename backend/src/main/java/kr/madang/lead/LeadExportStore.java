package kr.madang.lead;

import kr.madang.account.ExhibitorMember;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where it is kept who took leads out. */
public interface LeadExportStore {

    Mono<Void> add(LeadExport.Format format, String reason, int leads, ExhibitorMember by);

    /** Those of all exhibitors, the latest first. */
    Flux<LeadExport> list(LeadExport.@Nullable Id before, int limit);
}
