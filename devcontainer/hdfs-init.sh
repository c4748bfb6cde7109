#!/usr/bin/env bash
# Waits until HDFS takes files, and makes the folders that engines and the platform expect, for everybody to write in.
set -euo pipefail
export PATH=/opt/hadoop/bin:$PATH
until hdfs dfsadmin -safemode wait; do sleep 2; done
hdfs dfs -mkdir -p /tmp /user/hive/warehouse/external /ecommerce
hdfs dfs -chmod 1777 /tmp /user /user/hive /user/hive/warehouse /user/hive/warehouse/external /ecommerce
