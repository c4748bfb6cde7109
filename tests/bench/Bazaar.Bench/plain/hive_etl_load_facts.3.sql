SELECT transaction_time::DATE, category, delivery_country, count(*), count(DISTINCT user_id), sum(quantity), sum(total_amount),
  (sum(total_amount) / count(*))::DECIMAL(22,2)
FROM read_parquet({fact_transactions}) WHERE status = 'completed' GROUP BY 1, 2, 3
