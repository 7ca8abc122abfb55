-- The first consonants of Korean names, by which people search: 가온로봇 is found by ㄱㅇㄹㅂ. Letters stand for themselves.

create function hangul_initials(name text) returns text
    language sql immutable strict parallel safe set search_path = pg_catalog
begin atomic
    select coalesce(string_agg(
        case
            when ascii(c) between 44032 and 55203
                then substr('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ', (ascii(c) - 44032) / 588 + 1, 1)
            else lower(c)
        end, '' order by at), '')
    from regexp_split_to_table(regexp_replace(name, '\s', '', 'g'), '') with ordinality as letter (c, at);
end;

alter table exhibitor add column initials text not null generated always as (hangul_initials(name_ko)) stored;
grant execute on function hangul_initials to madang_app;
