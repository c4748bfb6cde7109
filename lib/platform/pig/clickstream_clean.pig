-- Cleans the clickstream: JSON lines of one day or of a glob in, three folders out.
--
--   pig -f clickstream_clean.pig -param input_path=/ecommerce/raw/clickstream/2025/11/28 \
--                                -param output_path=/ecommerce/clean/clickstream/2025-11-28
--
--   $output_path/clean    Parquet: one row an event, times as UTC text (yyyy-MM-dd HH:mm:ss)
--   $output_path/rejects  tab-separated: reason, line, how many rows it stands for
--   $output_path/counts   tab-separated: reason (clean and read are among them), rows
--
-- A row is given one reason, by the first rule that it breaks:
--   malformed, exact_duplicate, impossible_value, bot_agent, orphan_key, bot_rate, near_duplicate.
-- A late row is no reason: it stays under the day of its arrival until the facts are loaded.

-- Ids from here on belong to nobody and nothing: accounts and products are numbered from 1 upwards.
%default first_unknown_user 'U90000000'
%default first_unknown_product 'P9000000'
-- Events are taken from this day to before that one.
%default from_day '2024-01-01'
%default to_day '2026-01-01'

-- Times without a zone of their own are UTC, whatever the machine's zone is.
SET pig.datetime.default.tz 'UTC';

lines = LOAD '$input_path' USING TextLoader() AS (line:chararray);

-- 1. One row for each different line, with the number of its copies.
by_line = GROUP lines BY line;
copies = FOREACH by_line GENERATE group AS line, COUNT_STAR(lines) AS rows;

-- 2. Malformed lines. JsonLoader would turn them into empty fields without a word; a pattern for the whole line takes the
--    sixteen fields or gives null. An optional field is null or text.
matched = FOREACH copies GENERATE line, rows, FLATTEN(REGEX_EXTRACT_ALL(line,
  '\\{"event_id":"([^"]+)","user_id":"([^"]+)","session_id":"([^"]+)","event_time":"([^"]+)","page_url":"([^"]+)","product_id":(null|"[^"]+"),"event_type":"([^"]+)","device_type":"([^"]+)","ip_address":"([^"]+)","traffic_source":"([^"]+)","referrer":(null|"[^"]*"),"user_agent":"([^"]*)","country":"([^"]+)","city":"([^"]+)","browser":"([^"]+)","os":"([^"]+)"\\}'))
  AS (event_id:chararray, user_id:chararray, session_id:chararray, event_time:chararray, page_url:chararray, product:chararray,
      event_type:chararray, device_type:chararray, ip_address:chararray, traffic_source:chararray, referring:chararray,
      user_agent:chararray, country:chararray, city:chararray, browser:chararray, os:chararray);
broken = FILTER matched BY event_id IS NULL;
malformed = FOREACH broken GENERATE 'malformed' AS reason, line, rows;

-- Exact duplicates: of a whole line that stands there more than once, all copies but one.
more = FILTER matched BY event_id IS NOT NULL AND rows > 1;
exact_duplicates = FOREACH more GENERATE 'exact_duplicate' AS reason, line, rows - 1 AS rows;

-- 3. Times come in four shapes; each is given its name, and what has none is an impossible value. Days that no calendar
--    has are sorted out before ToDate sees them, because ToDate ends the job.
whole = FILTER matched BY event_id IS NOT NULL;
shaped = FOREACH whole GENERATE *,
  (CASE
    WHEN event_time MATCHES '[0-9]{13}' THEN 'millis'
    WHEN event_time MATCHES '([0-2][0-9]|3[01])/(0[1-9]|1[0-2])/[0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]'
      AND NOT event_time MATCHES '(00/|3[01]/02|31/(04|06|09|11)).*' THEN 'day_first'
    WHEN event_time MATCHES '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,3})?(Z|[+-][0-9]{2}:[0-9]{2})'
      AND NOT event_time MATCHES '[0-9]{4}-(02-3|(04|06|09|11)-31).*' THEN 'iso'
    ELSE 'unknown' END) AS shape:chararray;
timed = FOREACH shaped GENERATE line, event_id, user_id, session_id,
  (CASE shape
    WHEN 'millis' THEN ToDate((long)event_time)
    WHEN 'day_first' THEN ToDate(event_time, 'dd/MM/yyyy HH:mm:ss', 'UTC')
    WHEN 'iso' THEN ToDate(event_time)
    ELSE null END) AS time:datetime,
  page_url, (product == 'null' ? null : REPLACE(product, '"', '')) AS product_id:chararray, event_type, device_type, ip_address,
  traffic_source, (referring == 'null' ? null : REPLACE(referring, '"', '')) AS referrer:chararray, user_agent, country, city,
  browser, os;
events = FOREACH timed GENERATE line, event_id, user_id, session_id, ToMilliSeconds(time) AS millis,
  ToString(ToDate(ToMilliSeconds(time)), 'yyyy-MM-dd HH:mm:ss') AS event_time, page_url, product_id, event_type, device_type, ip_address,
  traffic_source, referrer, user_agent, country, city, browser, os;

-- 4. What one row alone can show.
judged = FOREACH events GENERATE
  (CASE
    WHEN event_time IS NULL OR event_time < '$from_day' OR event_time >= '$to_day' THEN 'impossible_value'
    WHEN NOT event_type IN ('view', 'add_to_cart', 'remove_from_cart', 'purchase', 'exit') THEN 'impossible_value'
    WHEN NOT device_type IN ('mobile', 'desktop', 'tablet') THEN 'impossible_value'
    WHEN NOT ip_address MATCHES '((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])[.]){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])' THEN 'impossible_value'
    WHEN LOWER(user_agent) MATCHES '.*(bot|crawler|spider|scraper).*' THEN 'bot_agent'
    WHEN user_id >= '$first_unknown_user' THEN 'orphan_key'
    WHEN product_id IS NOT NULL AND product_id >= '$first_unknown_product' THEN 'orphan_key'
    ELSE 'good' END) AS reason:chararray, *;
SPLIT judged INTO good IF reason == 'good', alone IF reason != 'good';
bad_alone = FOREACH alone GENERATE reason, line, 1L AS rows;

-- 5. Bots by rate: a session of 30 events or more with less than two seconds between two on average.
by_session = GROUP good BY session_id;
sessions = FOREACH by_session GENERATE group AS session_id, COUNT(good) AS events, MAX(good.millis) - MIN(good.millis) AS lasted;
fast_ones = FILTER sessions BY events >= 30 AND lasted < (events - 1) * 2000;
with_rate = JOIN good BY session_id LEFT OUTER, fast_ones BY session_id;
SPLIT with_rate INTO fast IF fast_ones::session_id IS NOT NULL, human IF fast_ones::session_id IS NULL;
bot_rate = FOREACH fast GENERATE 'bot_rate' AS reason, good::line AS line, 1L AS rows;
people = FOREACH human GENERATE good::line AS line, good::event_id AS event_id, good::user_id AS user_id, good::session_id AS session_id,
  good::millis AS millis, good::event_time AS event_time, good::page_url AS page_url, good::product_id AS product_id,
  good::event_type AS event_type, good::device_type AS device_type, good::ip_address AS ip_address,
  good::traffic_source AS traffic_source, good::referrer AS referrer, good::user_agent AS user_agent, good::country AS country,
  good::city AS city, good::browser AS browser, good::os AS os;

-- 6. Near duplicates: another event of the same session, kind, page and product at most two seconds before. The events
--    are joined with themselves; a row that finds such an earlier one is a second click. A join drops null keys, so that an absent
--    product is given a name.
later = FOREACH people GENERATE event_id, millis, CONCAT(session_id, '|', event_type, '|', page_url, '|', (product_id IS NULL ? '-' : product_id)) AS what;
earlier = FOREACH people GENERATE event_id, millis, CONCAT(session_id, '|', event_type, '|', page_url, '|', (product_id IS NULL ? '-' : product_id)) AS what;
pairs = JOIN later BY what, earlier BY what;
second_clicks = FILTER pairs BY later::event_id != earlier::event_id AND later::millis - earlier::millis <= 2000
  AND (later::millis > earlier::millis OR (later::millis == earlier::millis AND later::event_id > earlier::event_id));
second_ids = FOREACH second_clicks GENERATE later::event_id AS event_id;
seconds = DISTINCT second_ids;
with_second = JOIN people BY event_id LEFT OUTER, seconds BY event_id;
SPLIT with_second INTO again IF seconds::event_id IS NOT NULL, once IF seconds::event_id IS NULL;
near_duplicates = FOREACH again GENERATE 'near_duplicate' AS reason, people::line AS line, 1L AS rows;

clean = FOREACH once GENERATE people::event_id AS event_id, people::user_id AS user_id, people::session_id AS session_id,
  people::event_time AS event_time, people::page_url AS page_url, people::product_id AS product_id, people::event_type AS event_type,
  people::device_type AS device_type, people::ip_address AS ip_address, people::traffic_source AS traffic_source,
  people::referrer AS referrer, people::user_agent AS user_agent, people::country AS country, people::city AS city,
  people::browser AS browser, people::os AS os;
rejects = UNION exact_duplicates, malformed, bad_alone, bot_rate, near_duplicates;

-- 7. The counts add up: what was read is what is clean and what was rejected.
read_rows = FOREACH copies GENERATE 'read' AS reason, rows;
clean_rows = FOREACH clean GENERATE 'clean' AS reason, 1L AS rows;
rejected_rows = FOREACH rejects GENERATE reason, rows;
all_rows = UNION read_rows, clean_rows, rejected_rows;
by_reason = GROUP all_rows BY reason;
counts = FOREACH by_reason GENERATE group AS reason, SUM(all_rows.rows) AS rows;

STORE clean INTO '$output_path/clean' USING ParquetStorer();
STORE rejects INTO '$output_path/rejects' USING PigStorage('\t');
STORE counts INTO '$output_path/counts' USING PigStorage('\t');
